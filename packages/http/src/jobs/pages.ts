/**
 * The writers of pages, tables and texts alone, so that a bundle which loads them later holds nothing else of theirs.
 *
 * @module
 */
export { csv, markdown, page, wide } from "@gongkai/render/texts"
