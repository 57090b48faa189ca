import type { Launch, Running } from '#stores/lms/launch-course.ts'

/** What the words depend on of a launch. */
type Standing =
  | { kind: 'running'; session: Pick<Running, 'mode'> }
  | Exclude<Launch, { kind: 'running' }>

/** Says how the launch stands; empty while all is well, so that only the course is in view. */
export function wordsFor(launch: Standing): string {
  if (launch.kind === 'running')
    return {
      normal: '',
      review: 'You are looking back at a finished attempt. Nothing that you do here is recorded.',
      browse: 'This is a preview. Nothing that you do here is recorded.',
    }[launch.session.mode]
  if (launch.kind === 'alone')
    return {
      'no-lms':
        'No learning system was found, so nothing is reported to one. What you do is kept in this browser.',
      refused:
        'Your learning system did not start a session, so nothing is reported to it. What you do is kept in this browser. Close the course and open it again from there.',
      expired:
        'This launch has been used before. Close the course and open it again from your learning system; until then what you do is kept in this browser alone.',
      unreachable:
        'Your learning system does not answer. What you do is kept in this browser alone. Load this page again to try once more.',
    }[launch.why]
  return {
    ended: 'This session has ended and is saved. Open the course again from your learning system.',
    broken:
      'This package is incomplete (reporting.js is missing), so nothing is reported. What you do is kept in this browser.',
  }[launch.kind]
}

/** What is said once, whatever happens while the course runs. */
export const notices = {
  connecting: 'Connecting to your learning system …',
  twin: 'The course is open in another window as well. Nothing is lost, but close one of them.',
  expired:
    'Your learning system takes nothing more of this session. What you do now is kept in this browser. Close the course and open it again from there.',
  failing:
    'Your learning system has taken nothing for a while. What you do is kept in this browser and sent once it does. If it asks you to log in, do so in another tab; or close the course and open it again from there.',
  found:
    'Your learning system is there now. What you have done since you opened the course is sent to it.',
  saving: 'Saving …',
  left: 'Everything is saved. You may close this window or go back to your learning system.',
  leftUnsaved:
    'Your learning system did not confirm what you did last. It is kept in this browser and sent when you open the course here again.',
}
