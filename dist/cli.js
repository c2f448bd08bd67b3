#!/usr/bin/env node
import { open } from "./bundle/index.js";
await open("cli", import.meta.url);
