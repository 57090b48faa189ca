let last: string | undefined

/** Hands a text to the browser as a file to save; nothing leaves the device. */
export function download(text: string, name: string, type: string) {
  // The browser may still be reading the file when the click returns, so it goes with the next one.
  if (last) URL.revokeObjectURL(last)
  last = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = last
  link.download = name
  link.click()
}
