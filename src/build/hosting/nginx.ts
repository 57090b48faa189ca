import { type Description, foreverPattern, strictTransport } from './description.ts'

/** What is worth compressing, besides pages, which nginx compresses without being told. */
const compressed =
  'text/css text/plain application/javascript text/javascript application/json image/svg+xml application/manifest+json'

/** Writes a server for nginx. */
export function nginxFile({ headers, caching, types }: Description): string {
  const [name, value] = strictTransport
  return `# nginx: /etc/nginx/conf.d/course.conf. Put in your server_name, root and certificate.
map $uri $course_caching {
    default "${caching.ask}";
    "~${foreverPattern}" "${caching.forever}";
}

server {
    listen 80;
    server_name learn.example.org;
    root /var/www/course;
    index index.html;
    error_page 404 /404.html;

    charset utf-8;
    charset_types ${compressed};
    gzip on;
    gzip_vary on;
    gzip_types ${compressed};

    # A location with an add_header of its own loses all of these.
${Object.entries(headers)
  .map(([header, says]) => `    add_header ${header} "${says}" always;\n`)
  .join('')}    add_header Cache-Control $course_caching always;
    # Where https alone is served:
    # add_header ${name} "${value}" always;

${Object.entries(types)
  .map(([ending, type]) => `    location ~ \\.${ending}$ {\n        default_type ${type};\n    }\n`)
  .join('')}}
`
}
