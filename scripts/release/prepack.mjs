/**
 * Refuses to let npm pack a package of the workspace: only pnpm writes versions for `catalog:` and `workspace:`, and the exports of what is built.
 */
if (!(process.env.npm_config_user_agent ?? "").startsWith("pnpm/")) {
  console.error("pack with pnpm (or npm run release): npm would publish catalog: and workspace: as they stand")
  process.exit(1)
}
