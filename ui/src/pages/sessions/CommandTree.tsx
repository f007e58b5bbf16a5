import { Link } from '@tanstack/react-router';
import { CornerDownRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import { CopyButton } from '@/components/CopyButton';
import { Time } from '@/components/Time';
import { twoDecimals } from '@/lib/format';
import {
  branches,
  byTechnique,
  evidenceSpans,
  hiddenText,
  isPlain,
  tagsOfLine,
  type Branch,
  type Command,
  type Tag,
} from './tree';
import styles from './Sessions.module.css';

/** The lines of a session as they were typed, each with what it is made of and what that shows. */
export function CommandTree({ commands }: { commands: readonly Command[] }) {
  return (
    <ol className={styles.commands}>
      {commands.map((command) => (
        <CommandLine key={command.event_id} command={command} />
      ))}
    </ol>
  );
}

function CommandLine({ command }: { command: Command }) {
  const all = useMemo(() => branches(command), [command]);
  const [looked, setLooked] = useState<string | null>(null);
  const branch = all.find((one) => one.path === looked);
  const spans =
    branch === undefined
      ? evidenceSpans(all)
      : [{ start: branch.statement.span_start, end: branch.statement.span_end }];
  const plain = isPlain(command, all);
  const ofLine = plain ? command.tags : tagsOfLine(command);
  return (
    <li className={styles.command} id={`command-${command.ordinal}`}>
      <div className={styles.commandHead}>
        <span className={styles.ordinal}>{command.ordinal}</span>
        <Time at={command.time} />
        {command.parse_status !== 'ok' && <Chip tone="amber">{`read ${command.parse_status}`}</Chip>}
        <TagChips tags={ofLine} />
        <span className={styles.copy}>
          <CopyButton text={command.command_text} what="the line" />
        </span>
      </div>
      <div className={styles.typed}>
        <AttackerText text={command.command_text} spans={spans} />
      </div>
      {!plain && (
        <ul className={styles.statements} aria-label={`Statements of line ${command.ordinal}`}>
          {all.map((one) => (
            <StatementLine
              key={one.path}
              branch={one}
              onLook={(on) => {
                setLooked(on ? one.path : null);
              }}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function StatementLine({ branch, onLook }: { branch: Branch; onLook: (on: boolean) => void }) {
  const { statement, depth, tags } = branch;
  const hidden = hiddenText(statement);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shows where it stands, which its text tells too
    <li
      className={styles.statement}
      style={{ paddingInlineStart: `${Math.min(depth, 6) * 1.1}rem` }}
      onMouseEnter={() => {
        onLook(true);
      }}
      onMouseLeave={() => {
        onLook(false);
      }}
    >
      <CornerDownRight size={13} aria-hidden className={styles.arrow} />
      <div className={styles.statementBody}>
        <span className={styles.statementText}>
          {hidden !== null && <Chip tone="amber">decoded</Chip>}
          <AttackerText text={hidden ?? statement.text} />
          <TagChips tags={tags} />
        </span>
        <Facts branch={branch} />
      </div>
    </li>
  );
}

/** What the statement does beyond its words. */
function Facts({ branch: { statement } }: { branch: Branch }) {
  const facts: (readonly [string, string])[] = [
    ...(statement.via.length > 0 ? [['through', statement.via.join(' → ')] as const] : []),
    ...(statement.pipe_from === null ? [] : [['reads from', statement.pipe_from] as const]),
    ...(statement.pipe_to === null ? [] : [['feeds', statement.pipe_to] as const]),
    ...statement.redirect_out.map((target) => ['writes', target] as const),
    ...statement.redirect_append.map((target) => ['appends to', target] as const),
    ...statement.redirect_in.map((target) => ['reads', target] as const),
    ...(statement.user === null ? [] : [['as', statement.user] as const]),
    ...(statement.stdin_text === null ? [] : [['is given', statement.stdin_text] as const]),
  ];
  if (facts.length === 0 && !statement.background) {
    return null;
  }
  return (
    <span className={styles.facts}>
      {facts.map(([word, value], at) => (
        <span key={at}>
          {word} <AttackerText text={value} />
        </span>
      ))}
      {statement.background && <span>in the background</span>}
    </span>
  );
}

/** What something shows: each technique once. It opens the evidence in the inspector. */
export function TagChips({ tags }: { tags: readonly Tag[] }) {
  return tags.length === 0 ? null : (
    <Chips>
      {byTechnique(tags).map(({ id, name, rules, confidence }) => (
        <Link
          key={id}
          from="/sessions/$sessionId"
          to="."
          search={(before) => ({ ...before, inspect: id })}
          resetScroll={false}
          className={styles.tag}
          aria-label={`${id} ${name}, by rule ${rules.join(' and ')}: show the evidence`}
          title={`${id} — ${name}\nrule ${rules.join(', ')}, confidence ${twoDecimals(confidence)}`}
        >
          <Chip tone="violet">
            <span className="mono">{id}</span>
            <span className={styles.tagName}>{name.slice(name.lastIndexOf(': ') + 1).trim()}</span>
          </Chip>
        </Link>
      ))}
    </Chips>
  );
}
