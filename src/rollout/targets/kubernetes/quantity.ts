/**
 * Amounts as Kubernetes writes them: "250m", "1.5Gi", "2e3". Pure.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */

const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  "": 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** @returns cores, bytes or pieces; undefined for what is no amount (client-node's own reading fails on "1.5Gi") */
export function amountOf(written: string | number | undefined): number | undefined {
  const [, number, suffix] =
    /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([numkMGTPE]|[KMGTPE]i)?$/.exec(`${written}`) ?? [];
  return number === undefined ? undefined : Number(number) * factors[suffix ?? ""]!;
}
