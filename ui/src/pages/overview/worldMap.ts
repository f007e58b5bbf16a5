import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

/** Size of the map in its own units: two degrees and a half of longitude are near seven. */
export const WIDTH = 960;
const NORTH = 84;
const SOUTH = -57;
const SCALE = WIDTH / 360;
export const HEIGHT = Math.round((NORTH - SOUTH) * SCALE);

/** Where nobody attacks from, and which would be a third of the map. */
const ANTARCTICA = '010';

/** The outline of a country. */
export interface Shape {
  /** ISO 3166-1 alpha-2; null for what has no code. */
  code: string | null;
  name: string;
  path: string;
}

type Ring = readonly (readonly number[])[];

/** Outlines of all countries that are large enough to be seen, with degrees as they are. */
export function shapes(): Shape[] {
  const byNumber = new Map(codes.map(([alpha, , number]) => [number, alpha]));
  const topology = world as unknown as Topology;
  const countries = topology.objects['countries'] as GeometryCollection<{ name: string }>;
  return feature(topology, countries)
    .features.filter(({ id }) => id !== ANTARCTICA)
    .map(({ id, properties, geometry }) => ({
      code: byNumber.get(String(id)) ?? null,
      name: properties.name,
      path:
        geometry.type === 'Polygon'
          ? pathOf(geometry.coordinates)
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates.map(pathOf).join('')
            : '',
    }));
}

function pathOf(rings: readonly Ring[]): string {
  return rings.map(ringOf).join('');
}

/** A ring; one that crosses the line of dates is drawn at both edges of the map, which cut it. */
function ringOf(ring: Ring): string {
  const points = unrolled(ring);
  const drawn = (shift: number) =>
    `M${points.map(([lon, lat]) => `${tenth(lon + 180 + shift)},${tenth(NORTH - lat)}`).join('L')}Z`;
  const longitudes = points.map(([lon]) => lon);
  const east = Math.max(...longitudes) > 180 ? drawn(-360) : '';
  const west = Math.min(...longitudes) < -180 ? drawn(360) : '';
  return drawn(0) + east + west;
}

/** Without the leaps from one edge of the map to the other: longitudes go on beyond 180 degrees. */
function unrolled(ring: Ring): (readonly [number, number])[] {
  let turns = 0;
  let before: number | undefined;
  return ring.map(([lon = 0, lat = 0]) => {
    if (before !== undefined && Math.abs(lon - before) > 180) {
      turns += lon < before ? 360 : -360;
    }
    before = lon;
    return [lon + turns, lat] as const;
  });
}

const tenth = (degrees: number) => Math.round(degrees * SCALE * 10) / 10;
