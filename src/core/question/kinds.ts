import * as z from 'zod'
import { calibrate } from './calibrate/mark.ts'
import { calibrateSchema } from './calibrate/schema.ts'
import { commit } from './commit/mark.ts'
import { commitSchema } from './commit/schema.ts'
import type { Kind } from './mark.ts'
import { matching } from './matching/mark.ts'
import { matchingSchema } from './matching/schema.ts'
import { multiple } from './multiple/mark.ts'
import { multipleSchema } from './multiple/schema.ts'
import { ordering } from './ordering/mark.ts'
import { orderingSchema } from './ordering/schema.ts'
import { single } from './single/mark.ts'
import { singleFields } from './single/schema.ts'
import { sorting } from './sorting/mark.ts'
import { sortingSchema } from './sorting/schema.ts'
import { table } from './table/mark.ts'
import { tableSchema } from './table/schema.ts'
import { written } from './written/mark.ts'
import { writtenSchema } from './written/schema.ts'

/** Every kind of item. A new kind is a folder beside these and a line in each of the two lists. */
export const kinds = {
  calibrate,
  commit,
  matching,
  multiple,
  ordering,
  single,
  sorting,
  table,
  written,
}

/** Describes an item of any kind. */
export const itemSchema = z.discriminatedUnion('kind', [
  calibrateSchema,
  commitSchema,
  matchingSchema,
  multipleSchema,
  orderingSchema,
  z.strictObject(singleFields),
  sortingSchema,
  tableSchema,
  writtenSchema,
])

export type Item = z.output<typeof itemSchema>
export type ItemKind = Item['kind']

type Kinds = typeof kinds
type ItemMap = { [K in ItemKind]: Parameters<Kinds[K]['face']>[0] }
type FaceMap = { [K in ItemKind]: ReturnType<Kinds[K]['face']> }
type KeyMap = { [K in ItemKind]: ReturnType<Kinds[K]['key']> }
type ItemOf<K extends ItemKind> = { [P in K]: ItemMap[P] & { kind: P } }[K]

const registry: { [K in ItemKind]: Kind<ItemMap[K], FaceMap[K], KeyMap[K]> } = kinds

/** Parts an item into what is shown and what is held back until an answer is checked. */
export function splitItem<K extends ItemKind>(
  item: ItemOf<K>,
): { face: FaceMap[K]; key: KeyMap[K] } {
  const kind: Kind<ItemMap[K], FaceMap[K], KeyMap[K]> = registry[item.kind]
  return { face: kind.face(item), key: kind.key(item) }
}
