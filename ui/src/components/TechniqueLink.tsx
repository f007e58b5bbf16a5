import { OutLink } from './OutLink';

/** The id of a technique that leads to its page at MITRE, if it has one. */
export function TechniqueLink({ id, url }: { id: string; url: string | null }) {
  return url === null ? (
    <span className="mono">{id}</span>
  ) : (
    <OutLink href={url} label={`${id} at MITRE ATT&CK, in a new tab`}>
      <span className="mono">{id}</span>
    </OutLink>
  );
}
