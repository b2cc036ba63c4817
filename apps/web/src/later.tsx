/**
 * The later part of the page, a script of its own: handed to whoever waits for it as soon as it runs.
 *
 * @module
 */
import { whole } from "@gongkai/core/check"
import { acts } from "./desk/acts.ts"
import { handOver } from "./parts.ts"
import { Asked } from "./screen/Asked.tsx"

handOver({ whole, acts, Asked })
