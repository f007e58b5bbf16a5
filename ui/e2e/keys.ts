import { generateKeyPairSync } from 'node:crypto';

/** A public key as an agent shows it: SubjectPublicKeyInfo of P-256, in Base64. */
export function newKey(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
