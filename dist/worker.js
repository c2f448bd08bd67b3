import { open } from "./bundle/index.js";
await open("worker", import.meta.url);
