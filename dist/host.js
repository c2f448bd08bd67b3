import { open } from "./bundle/index.js";
await open("host", import.meta.url);
