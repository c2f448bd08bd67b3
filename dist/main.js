import { open } from "./bundle/index.js";
await open("main", import.meta.url);
