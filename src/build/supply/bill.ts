import { createHash } from 'node:crypto'
import * as z from 'zod'

const component = z.looseObject({ 'bom-ref': z.string(), name: z.string() })
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({
    component: z.looseObject({ name: z.string() }),
    tools: z.array(z.looseObject({ vendor: z.string(), name: z.string() })),
  }),
  version: z.number(),
  components: z.array(component).min(1),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** What a bill of materials says besides what npm knows. */
export interface BillFacts {
  /** The project's name; npm takes that of the folder. */
  name: string
  /** The packages of which the built site holds something, each with its version: "react@19.3.1". */
  shipped: ReadonlySet<string>
  /** When it was made, if that is known by the sources alone. */
  date?: Date | undefined
}

/**
 * Makes npm's bill of materials say the same whenever and wherever it is made: the clock, the number
 * drawn by lot, npm's own version and the folder's name go, and everything is put in order. What is
 * shipped is "required", and what only builds or tests is "excluded" (CycloneDX 1.5, component scope).
 * @param text what "npm sbom --sbom-format cyclonedx" prints.
 */
export function settleBill(text: string, { name, shipped, date }: BillFacts): string {
  const { serialNumber: _, metadata, ...bill } = billSchema.parse(JSON.parse(text))
  const { timestamp: __, ...described } = metadata
  const settled = {
    ...bill,
    metadata: {
      ...(date && { timestamp: date.toISOString() }),
      ...described,
      tools: described.tools.map((tool) => ({ vendor: tool.vendor, name: tool.name })),
      component: { ...described.component, type: 'application', name },
    },
    components: bill.components
      .map((one) => ({ ...one, scope: shipped.has(one['bom-ref']) ? 'required' : 'excluded' }))
      .sort((one, other) => order(one['bom-ref'], other['bom-ref'])),
    dependencies: bill.dependencies
      .map((one) => ({ ...one, dependsOn: one.dependsOn.toSorted(order) }))
      .sort((one, other) => order(one.ref, other.ref)),
  }
  const { components, dependencies, ...head } = settled
  const serialNumber = serialOf(JSON.stringify(settled))
  const all = { ...head, serialNumber, components, dependencies }
  return `${JSON.stringify(all, undefined, 1)}\n`
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Makes a UUID out of content (RFC 9562, version 8), so that the same content has the same one. */
function serialOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`
}
