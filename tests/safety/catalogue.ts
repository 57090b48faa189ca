/**
 * What the course is kept safe from, or keeps safe: one line a requirement. Each has a test whose
 * title bears its number.
 */
export const safety: Readonly<Record<string, string>> = {
  S01: 'every page of every edition has a content security policy, and nothing breaks it',
  S02: 'common hosts get the headers that a page cannot say itself, and an LMS may frame its copy',
  S03: 'no script, handler or markup is made from text',
  S04: 'whatever comes from outside is text, and is shown as it was written',
  S05: 'a link from data leads to https, or stays in the course',
  S06: 'the way back to an LMS comes from its launch data, and a foreign one is asked about',
  S07: 'the token of a launch stays in the tab: in no log, file, address or referrer',
  S08: 'a message is heard only from who may send it, of a shape that is known',
  S09: 'no address and no markup is taken from a message',
  S10: 'a progress file is JSON within limits, and is looked at before anything changes',
  S11: 'a package unpacks into its own folder and nowhere else',
  S12: 'a manifest or question file is well formed whatever its titles hold',
  S13: 'authors write text and the tags of the course, never code',
  S14: 'no secret stands in the repository or in what is built from it',
  S15: 'the worker stores good answers of its own site and leaves all else alone',
  S16: 'in a frame of a stranger nothing can be brought in, deleted or run for a room',
  S17: 'every package that the build needs is known, whole and without a known hole',
  S18: 'nothing is loaded from another site',
  S19: 'nothing is told to anybody, and deleting everything deletes everything',
  S20: 'a name is kept where it is needed and goes along with nothing',
  S21: 'an LMS that misbehaves breaks neither the course nor the record',
  S22: 'a download has a plain name and type, and no cell of it is a formula',
}
