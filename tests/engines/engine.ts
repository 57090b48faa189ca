/** Something that can be seen on a page: what a selector finds, with exactly these words if given. */
export interface Sight {
  is: string
  says?: string
}

/** Keys that have a name, and the letter that opens search. */
export type Key = 'ArrowDown' | 'Enter' | 'Tab' | 'k'

/** One page in a browser of some engine, with the hands of whoever uses it. */
export interface Engine {
  /** What it calls itself, with its version. */
  name: string
  open(address: string): Promise<unknown>
  reload(): Promise<unknown>
  /** Runs a function in the page; it may use nothing outside itself but what it is asked about. */
  ask<Found>(look: (about: string) => Found, about?: string): Promise<Awaited<Found>>
  /** Clicks with the mouse; false when what is to be clicked is not there or not ready. */
  click(sight: Sight): Promise<boolean>
  press(key: Key, held?: 'Control'): Promise<unknown>
  type(text: string): Promise<unknown>
  /** Returns a PDF of the page; engines that cannot be told to print lack this. */
  print?: () => Promise<Uint8Array>
  /** Returns, and forgets, what pages have complained about. */
  takeComplaints(): Promise<readonly string[]>
  /** Returns, and forgets, the addresses that were asked for over a network. */
  takeRequests(): Promise<readonly string[]>
}
