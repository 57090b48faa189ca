/** Hands a text to the browser as a file to save; nothing leaves the device. */
export function download(text: string, name: string, type: string) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers start to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
