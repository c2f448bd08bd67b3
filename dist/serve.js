import { open } from "./bundle/index.js";
await open("serve", import.meta.url);
