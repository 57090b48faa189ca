import fc from 'fast-check'

// Every property runs once for each of thousands of mutants; most of these fail it at the first go.
fc.configureGlobal({ numRuns: 8 })
