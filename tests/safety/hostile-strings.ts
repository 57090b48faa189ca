/** A text that somebody may send to do harm, and what harm that would be. */
export interface Hostile {
  what: string
  text: string
}

/**
 * The texts that every way into the course is tried with. Each would set `window.pwned`, open a
 * dialog or ask another site, should it ever be taken for more than text.
 */
export const hostileStrings: readonly Hostile[] = [
  { what: 'an image that fails', text: '<img src=x onerror="window.pwned=1">' },
  { what: 'the end of a script', text: '</script><script>window.pwned=2</script>' },
  { what: 'a drawing that loads', text: '<svg onload=window.pwned=3>' },
  { what: 'the end of an attribute', text: `"'><iframe srcdoc="<script>top.pwned=4</script>">` },
  { what: 'the end of a field', text: '</textarea></title><details open ontoggle=pwned=5>' },
  { what: 'an image of another site', text: '<img src="https://evil.invalid/i.png">' },
  { what: 'a style of another site', text: '<style>@import "//evil.invalid/x.css"</style>' },
  { what: 'a template', text: '{{constructor.constructor("window.pwned=6")()}}' },
  { what: 'a template literal', text: '$' + '{window.pwned=7}#' + '{7*7}<%= 7*7 %>' },
  { what: 'a script address', text: 'javascript:window.pwned=8' },
  { what: 'a hidden script address', text: ' java\tscript\n:window.pwned=9//' },
  { what: 'a document address', text: 'data:text/html,<script>window.pwned=10</script>' },
  { what: 'another site', text: '//evil.invalid/\\\\evil.invalid' },
  { what: 'an entity', text: '&lt;img src=x onerror=window.pwned=11&gt; &amp;#x22;' },
  { what: 'the end of a section', text: ']]> <![CDATA[ <!-- --> <?xml ?> <!DOCTYPE x>' },
  { what: 'letters from right to left', text: 'before \u202Egnp.exe\u202C \u2066after\u2069' },
  { what: 'letters without width', text: 'ad\u200Bm\u200D\u2060in\uFEFF' },
  { what: 'characters that control', text: 'null \u0000 bell \u0007 escape \u001B[31m del \u007F' },
  { what: 'lines of every kind', text: 'one\ntwo\r\nthree\rfour\u2028five\u0085six' },
  { what: 'quotation marks', text: `" ' \` " "" '' \\ \\" \\' \\\\` },
  { what: 'a formula', text: `=cmd|' /C calc'!A0` },
  { what: 'a formula that is added', text: '+1-1*cmd|" /C calc"!A0' },
  { what: 'a formula that is taken away', text: '-2+3+cmd|" /C calc"!A0' },
  { what: 'a formula by a sign', text: '@SUM(1+1)*cmd|" /C calc"!A0' },
  { what: 'a formula behind a tab', text: '\t=HYPERLINK("https://evil.invalid","see")' },
  { what: 'a formula in wide letters', text: '＝1＋1' },
  { what: 'a word of objects', text: '__proto__' },
  { what: 'a word of every object', text: 'constructor' },
  { what: 'JSON for prototypes', text: '{"__proto__":{"pwned":12}}' },
  { what: 'a way out of the folder', text: '../../../../etc/passwd' },
  { what: 'a question for a database', text: `'; DROP TABLE entries; --` },
  { what: 'half a pair', text: 'half \uD83D of, \uDE00 a pair' },
  { what: 'pictures and marks', text: '👩🏽‍🚀 ’ e\u0301 漢字 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢' },
  { what: '10 kB without a space', text: `${'W'.repeat(10_239)}!` },
]
