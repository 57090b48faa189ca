import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

/** Returns the policy that a page states; fails where that is not exactly one, before any script of it. */
export function policyOf(html: string): string {
  const [policy, ...others] = html.matchAll(
    /<meta http-equiv="content-security-policy" content="([^"]*)">/gi,
  )
  if (!policy || others.length > 0) throw new Error('The page has no policy, or several.')
  return policy[1] ?? ''
}

/** Parts a policy into its directives. Hashes, which differ from page to page, are left out. */
export function directivesOf(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.filter((source) => !source.startsWith("'sha256-")).join(' ')]
    }),
  )
}

/** Lists what csp_evaluator finds in a policy that is of severity 20 (syntax) or 10 (high). */
export function graveFindings(policy: string): string[] {
  const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
  return findings
    .filter(({ severity }) => severity <= Severity.SYNTAX)
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`)
}
