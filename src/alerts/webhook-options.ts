/** What `alerts[].webhook` may say. */
import { z } from "zod";
import { commonOptions } from "./alert.js";

export const webhookOptions = z.strictObject(commonOptions);
