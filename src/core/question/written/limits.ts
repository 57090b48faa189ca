/** The most characters that a written answer may have; a sentence or two is asked for. */
export const longestAnswer = 1000
