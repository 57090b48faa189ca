import type { Answer } from '#core/question/mark.ts'

/** The name of the fields whose value alone is the answer; others answer "name=value". */
export const choiceName = 'choice'

/** Reads the answer out of a form. */
export function answerOf(form: HTMLFormElement): string[] {
  return [...new FormData(form)].flatMap(([name, value]) => {
    if (typeof value !== 'string' || value === '') return []
    return name === choiceName ? value : `${name}=${value}`
  })
}

/** Puts an answer back into a form; what the form no longer offers is left out. */
export function fillForm(form: HTMLFormElement, answer: Answer) {
  for (const field of form.querySelectorAll<HTMLInputElement>('input')) {
    if (field.type === 'radio' || field.type === 'checkbox') {
      field.checked = answer.includes(
        field.name === choiceName ? field.value : `${field.name}=${field.value}`,
      )
    }
  }
  for (const field of form.querySelectorAll<HTMLSelectElement | HTMLTextAreaElement>(
    'select, textarea',
  )) {
    const start = `${field.name}=`
    const kept = answer.find((entry) => entry.startsWith(start))
    if (kept !== undefined) field.value = kept.slice(start.length)
  }
}
