/** What is used of word-extractor, which brings no types. */
declare module "word-extractor" {
  export default class WordExtractor {
    extract(bytes: Uint8Array): Promise<{ getBody(): string }>
  }
}
