import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useShownTheme } from '@/app/theme';
import { visible } from '@/lib/visible';
import type { Pair } from './reasons';
import styles from './Clusters.module.css';

interface Props {
  pairs: readonly Pair[];
  nameOf: (uuid: string) => string;
  chosen: string | undefined;
  label: string;
  onChoose: (member: string | undefined) => void;
}

/** Names of more members than this would lie over each other. */
const MOST_NAMED = 40;
const FEW = 5;

/** Members and what joins them, drawn. A click on a member chooses it; the table does the same for keyboards. */
export function ReasonGraph({ pairs, nameOf, chosen, label, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const theme = useShownTheme();
  const graph = useRef<Core | null>(null);
  const choose = useEffectEvent(onChoose);
  const name = useEffectEvent(nameOf);
  const mark = useEffectEvent((core: Core) => {
    core.nodes().removeClass('chosen');
    core
      .nodes()
      .filter((node) => node.id() === chosen)
      .addClass('chosen');
  });
  const drawn = pairs.map((pair) => `${pair.a} ${pair.b} ${pair.total}`).join();
  const members = [...new Set(pairs.flatMap((pair) => [pair.a, pair.b]))];
  const names = members.map(nameOf).join();

  useEffect(() => {
    if (place.current === null) {
      return;
    }
    const core = draw(place.current, pairs, members, name);
    core.on('tap', 'node', (event) => {
      choose((event.target as { id: () => string }).id());
    });
    core.on('tap', (event) => {
      if (event.target === core) {
        choose(undefined);
      }
    });
    graph.current = core;
    mark(core);
    return () => {
      core.destroy();
      graph.current = null;
    };
    // The pairs come anew with each answer: what they say counts. The theme is where the colours come from.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, names, theme]);
  useEffect(() => {
    if (graph.current !== null) {
      mark(graph.current);
    }
  }, [chosen]);

  return (
    <>
      {/* Cytoscape would make a style element of this name, which the policy of the server forbids. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <div
        ref={place}
        className={members.length <= FEW ? styles.smallGraph : styles.graph}
        role="img"
        aria-label={label}
      />
    </>
  );
}

function draw(
  container: HTMLElement,
  pairs: readonly Pair[],
  members: readonly string[],
  nameOf: (uuid: string) => string,
): Core {
  const colours = getComputedStyle(document.documentElement);
  const colour = (token: string) => colours.getPropertyValue(token).trim();
  const named = members.length <= MOST_NAMED;
  return cytoscape({
    container,
    elements: [
      ...members.map((id) => ({ data: { id, name: visible(nameOf(id)) } })),
      ...pairs.map((pair) => ({
        data: { id: `${pair.a} ${pair.b}`, source: pair.a, target: pair.b, width: Math.min(6, 1 + pair.total * 1.5) },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: named ? 18 : 10,
          height: named ? 18 : 10,
          'background-color': colour('--violet'),
          label: named ? 'data(name)' : '',
          color: colour('--text'),
          'font-size': 11,
          'font-family': 'JetBrains Mono Variable, monospace',
          'text-valign': 'bottom',
          'text-margin-y': 5,
          'text-background-color': colour('--sunken'),
          'text-background-opacity': 1,
          'text-background-padding': '2px',
        },
      },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'line-color': colour('--control-line'),
          opacity: named ? 0.8 : 0.35,
          'curve-style': 'haystack',
        },
      },
      {
        selector: '.chosen',
        style: {
          label: 'data(name)',
          'background-color': colour('--green'),
          'border-width': 3,
          'border-color': colour('--text'),
        },
      },
    ],
    layout:
      members.length <= FEW
        ? { name: 'grid', rows: 1, padding: 50 }
        : named
          ? { name: 'cose', animate: false, padding: 30, nodeRepulsion: () => 12_000, idealEdgeLength: () => 90 }
          : { name: 'concentric', animate: false, padding: 20, minNodeSpacing: 4 },
    minZoom: 0.2,
    maxZoom: 4,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
  });
}
