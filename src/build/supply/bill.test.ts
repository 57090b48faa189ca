import { expect, test } from 'vitest'
import { settleBill } from './bill.ts'

/** What npm prints, as far as it differs between two runs, two folders and two npms. */
const printed = (run: {
  uuid: string
  time: string
  npm: string
  folder: string
  turn: boolean
}) => {
  const components = ['a@1.0.0', 'b@2.0.0'].map((ref) => ({
    'bom-ref': ref,
    name: ref.slice(0, 1),
    scope: 'optional',
  }))
  return JSON.stringify({
    $schema: 'x',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${run.uuid}`,
    version: 1,
    metadata: {
      timestamp: run.time,
      tools: [{ vendor: 'npm', name: 'cli', version: run.npm }],
      component: { 'bom-ref': 'course@1.0.0', type: 'library', name: run.folder },
    },
    components: run.turn ? components.reverse() : components,
    dependencies: [
      {
        ref: 'course@1.0.0',
        dependsOn: run.turn ? ['b@2.0.0', 'a@1.0.0'] : ['a@1.0.0', 'b@2.0.0'],
      },
    ],
  })
}
const one = { uuid: '1', time: '2026-01-01T00:00:00Z', npm: '11.0.0', folder: 'here', turn: false }
const other = {
  uuid: '2',
  time: '2027-01-01T00:00:00Z',
  npm: '10.0.0',
  folder: 'there',
  turn: true,
}
const facts = { name: 'course', shipped: new Set(['a@1.0.0']) }

test('S17: the same packages give the same bill, whenever, wherever and by whichever npm it is made', () => {
  const bill = settleBill(printed(one), facts)
  expect(settleBill(printed(other), facts)).toBe(bill)
  expect(bill).not.toMatch(/here|2026|11\.0/)
})

test('S17: other packages, or others that are shipped, give another number', () => {
  const numberOf = (text: string) =>
    /"urn:uuid:([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"/.exec(text)?.[1]
  const number = numberOf(settleBill(printed(one), facts))
  expect(number).toMatch(/^.{14}8.{4}8/)
  const another = settleBill(printed(one), { ...facts, shipped: new Set(['b@2.0.0']) })
  expect(numberOf(another)).not.toBe(number)
})

test('S17: what is shipped is required, the rest is not, and a date stands where one is given', () => {
  const bill = JSON.parse(settleBill(printed(one), { ...facts, date: new Date(0) }))
  expect(bill.components.map(({ scope }: { scope: string }) => scope)).toEqual([
    'required',
    'excluded',
  ])
  expect(bill.metadata).toMatchObject({
    timestamp: '1970-01-01T00:00:00.000Z',
    component: { name: 'course', type: 'application' },
  })
})

test('S17: a bill without packages is refused', () => {
  const empty = JSON.stringify({ ...JSON.parse(printed(one)), components: [] })
  expect(() => settleBill(empty, facts)).toThrow()
})
