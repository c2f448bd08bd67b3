/** What `alerts[].slack` may say. */
import { z } from "zod";
import { commonOptions } from "./alert.js";

export const slackOptions = z.strictObject(commonOptions);
