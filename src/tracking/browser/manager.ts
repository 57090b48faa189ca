import type { BrowserKeeper } from './keeper.ts'
import {
  describeHoldings,
  dropAside,
  forgetAll,
  listAside,
  putBackup,
  replaceAll,
} from './manage.ts'
import { readNewer } from './newer.ts'

/** Makes what can be done with the whole record of a keeper, as its own page or another one asks for it. */
export function managerOf(keeper: BrowserKeeper) {
  return {
    describeHoldings: () => describeHoldings(keeper),
    listAside: () => listAside(keeper),
    dropAside: (id: Parameters<typeof dropAside>[1]) => dropAside(keeper, id),
    putBackup: (text: string, at: number) => putBackup(keeper, text, at),
    replaceAll: (entries: Parameters<typeof replaceAll>[1], at: number) =>
      replaceAll(keeper, entries, at),
    forgetAll: () => forgetAll(keeper),
    readNewer: () => readNewer(keeper),
  }
}

/** What can be done with the whole record, wherever in this browser it is. */
export type Manager = ReturnType<typeof managerOf>
