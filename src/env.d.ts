declare namespace App {
  interface Locals {
    /** How many terms the page being built has shown, so that each popover has an id of its own. */
    terms?: number
    /** How many tables it has shown, so that each region has a name of its own. */
    tables?: number
  }
}
