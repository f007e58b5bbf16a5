import type { Schema } from '@/api/client';
import { present } from '@/lib/search';

type Catalogue = Pick<Schema<'Catalogue'>, 'archetypes' | 'services'>;

/** The most minutes between two rotations. */
export const MOST_MINUTES = 10_080;

const NAME = /^[a-z0-9-]{1,64}$/;
const MOST_PORT = 65_535;

/** What the form of a new decky holds, as it was typed. */
export interface Draft {
  name: string;
  /** Empty where the services are chosen one by one. */
  archetype: string;
  services: readonly string[];
  /** By service; empty or left out for the usual one. */
  ports: Readonly<Record<string, string>>;
  distro: string;
  /** Empty for where the node lets deckies listen. */
  address: string;
  /** Empty for what the node is used to. */
  minutes: string;
}

export const NEW: Draft = { name: '', archetype: '', services: [], ports: {}, distro: '', address: '', minutes: '' };

/** The services that the decky would have. */
export function chosenServices(draft: Draft, catalogue: Catalogue): readonly string[] {
  return draft.archetype === ''
    ? draft.services
    : (catalogue.archetypes.find((one) => one.name === draft.archetype)?.services ?? []);
}

export type Problems = Partial<Record<'name' | 'services' | 'ports' | 'minutes', string>>;

/** What the server would refuse, before it is asked. */
export function problemsOf(draft: Draft, catalogue: Catalogue): Problems {
  const services = chosenServices(draft, catalogue);
  const ports = portsOf(draft, services);
  const all: Record<keyof Problems, string | undefined> = {
    name: NAME.test(draft.name) ? undefined : '1 to 64 of a-z, 0-9 and -.',
    services: services.length === 0 ? 'Choose a kind of host, or one service at least.' : undefined,
    ports: portsProblem(Object.values(ports)) ?? doubled(services, ports, catalogue),
    minutes: draft.minutes === '' ? undefined : minutesProblem(draft.minutes),
  };
  return present(all);
}

/** What is wrong with minutes as they were typed; undefined if nothing is. */
export function minutesProblem(typed: string): string | undefined {
  const minutes = Number(typed);
  return typed.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES
    ? undefined
    : `A whole number from 0 to ${MOST_MINUTES}; 0 for never.`;
}

function portsProblem(ports: readonly number[]): string | undefined {
  return ports.every((port) => Number.isInteger(port) && port >= 0 && port <= MOST_PORT)
    ? undefined
    : `Ports are whole numbers from 0 to ${MOST_PORT}; 0 for any that is free.`;
}

function doubled(
  services: readonly string[],
  ports: Readonly<Record<string, number>>,
  catalogue: Catalogue,
): string | undefined {
  const all = services
    .map((name) => ports[name] ?? catalogue.services.find((one) => one.name === name)?.port ?? 0)
    .filter((port) => port !== 0);
  return new Set(all).size < all.length ? 'Each service needs a port of its own.' : undefined;
}

function portsOf(draft: Draft, services: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    services
      .map((name) => [name, (draft.ports[name] ?? '').trim()] as const)
      .filter(([, typed]) => typed !== '')
      .map(([name, typed]) => [name, Number(typed)]),
  );
}

/** The draft as the API takes it. */
export function requestOf(draft: Draft, catalogue: Catalogue): Schema<'DeckyRequest'> {
  const services = chosenServices(draft, catalogue);
  const ports = portsOf(draft, services);
  return {
    name: draft.name,
    ...(draft.archetype === '' ? { services: [...services] } : { archetype: draft.archetype }),
    ...(Object.keys(ports).length === 0 ? {} : { ports }),
    ...(draft.distro === '' ? {} : { distro: draft.distro }),
    ...(draft.address.trim() === '' ? {} : { address: draft.address.trim() }),
    ...(draft.minutes === '' ? {} : { mutate_interval: Number(draft.minutes) }),
  };
}

/** Settings of a service as they were typed, without the empty ones: those are as usual. */
export function settingsOf(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}
