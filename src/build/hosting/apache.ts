import { type Description, foreverPattern, strictTransport } from './description.ts'

/** Writes a .htaccess file for Apache 2.4 with mod_headers. */
export function apacheFile({ headers, caching, types }: Description): string {
  const [name, value] = strictTransport
  return `# Apache 2.4: copy this file beside index.html and call it ".htaccess". It needs mod_headers and
# "AllowOverride FileInfo Indexes" for that folder.
DirectoryIndex index.html
# Below a folder, write the folder before it.
ErrorDocument 404 /404.html

AddDefaultCharset utf-8
AddCharset utf-8 .css .js .json .svg .webmanifest
${Object.entries(types)
  .map(([ending, type]) => `AddType ${type} .${ending}\n`)
  .join('')}
${Object.entries(headers)
  .map(([header, says]) => `Header always set ${header} "${says}"\n`)
  .join('')}# Where https alone is served:
# Header always set ${name} "${value}"
Header always set Cache-Control "${caching.ask}"
Header always set Cache-Control "${caching.forever}" "expr=%{REQUEST_URI} =~ m#${foreverPattern}#"

<IfModule mod_deflate.c>
<IfModule mod_filter.c>
AddOutputFilterByType DEFLATE text/html text/css text/plain application/javascript text/javascript application/json image/svg+xml application/manifest+json
</IfModule>
</IfModule>
`
}
