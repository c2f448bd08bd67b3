/** Numbers with units, as people write them in the configuration: shares, durations, rates. */
import { z } from "zod";

const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "25%" → 0.25. A bare number is refused with the form that was meant (25 could be 25 % or 2500 %). */
export const share = z
  .union([z.string(), z.number()])
  .transform((written, context) => {
    const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(written).trim());
    const value = match ? Number(match[1]) / 100 : Number.NaN;
    if (value >= 0 && value <= 1) return value;
    const number = Number(written);
    const meant = number > 0 && number < 1 ? `${number * 100}%` : number >= 1 && number <= 100 ? `${number}%` : "25%";
    context.issues.push({
      code: "custom",
      message: `a share is written with a percent sign: '${meant}'`,
      input: written,
    });
    return z.NEVER;
  })
  .meta({ type: "string", pattern: "^\\d+(\\.\\d+)?\\s*%$", examples: ["25%"] });

/** "30m" → 1,800,000 (milliseconds). */
export const duration = z
  .union([z.string(), z.number()])
  .transform((written, context) => {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)$/.exec(String(written).trim());
    const unit = match?.[2];
    if (match && unit) return Number(match[1]) * durationUnits[unit]!;
    const meant = Number(written) > 0 ? `'${written}s' or '${written}m'` : "'30s', '10m' or '24h'";
    context.issues.push({ code: "custom", message: `a duration is written with its unit: ${meant}`, input: written });
    return z.NEVER;
  })
  .meta({ type: "string", pattern: "^\\d+(\\.\\d+)?\\s*(ms|s|m|h|d)$", examples: ["30s", "10m"] });
