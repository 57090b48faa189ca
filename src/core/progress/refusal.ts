/** Why a progress file or a packed record is not opened: what is wrong, and what to do. */
export const refusals = {
  'not-opened': 'The browser could not read this file. Choose it again.',
  'too-large':
    'This file is larger than 2 MB. A progress file of this course is far smaller, so this must be another file.',
  empty: 'This file is empty. Download your progress again on the device that has it.',
  compressed:
    'This file is compressed (zip or gzip). Unpack it first, then open the .json file that is in it.',
  'too-deep': 'This file is nested too deeply to be a progress file. Nothing in it was opened.',
  'too-many': 'This file holds too many parts to be a progress file. Nothing in it was opened.',
  'not-json':
    'This file cannot be read: it is no JSON, or part of it is missing. Copy or download it again.',
  'not-progress': 'This file is not a progress file of this course.',
  'other-course': 'This file holds the progress of another course. Open it there.',
  newer: 'This was made by a newer version of the course. Reload the course, then open it again.',
  'nothing-readable':
    'Nothing in this file could be read. If you changed it by hand, try an unchanged copy.',
  'not-loaded':
    'The progress in this address could not be opened, because a part of the course did not load. Check the connection, then open the address again.',
  'other-address': 'The progress in this address is that of another course. Open it there.',
  'bad-address':
    'The progress in this address cannot be read; part of the address may be missing. Scan the code again, or copy the whole address.',
} as const

export type Refusal = keyof typeof refusals
