/** Writes a change with its sign, such as +2 or −1; no change is 0. */
export function signed(by: number): string {
  return by > 0 ? `+${by}` : String(by).replace('-', '−')
}
