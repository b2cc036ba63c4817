/**
 * The desk's first script: fills in what an old browser lacks, then begins the desk.
 *
 * Scripts that another one needs run before it; so the desk is asked for behind the filling in, and not beside it.
 *
 * @module
 */
// oxlint-disable-next-line import/no-unassigned-import
import "../old/now.ts"

void import("./main.tsx")
