import { mark } from '#core/question/mark.ts'
export const used = mark
