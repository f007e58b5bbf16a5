/** A cell of a net with something caught in it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <path
        d="M12 2.5l8.2 4.75v9.5L12 21.5l-8.2-4.75v-9.5z"
        stroke="var(--violet)"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="12" r="3.1" fill="var(--green)" />
    </svg>
  );
}
