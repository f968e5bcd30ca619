// Tailwind reads app/globals.css.
const config = { plugins: { '@tailwindcss/postcss': {} } }
export default config
