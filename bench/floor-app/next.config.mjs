/** Nothing but what the portal also switches: the floor must not win by leaving the server's own work out. */
const config = { poweredByHeader: false, reactStrictMode: true }

// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default config
