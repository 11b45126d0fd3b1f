"use client";

import { useId } from "react";
import { actionMessages } from "@/lib/menu/action-messages";
import { ACTION_GROUPS, ACTION_TYPE_NAMES, type ActionType, rowOf } from "@/lib/menu/action-types";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./action-choice.module.css";
import { ACTION_ICONS } from "./action-icons";

type ActionChoiceProps = {
  labelId: string;
  value: ActionType | null;
  onChoose: (type: ActionType) => void;
};

/** All that a tap can do, each with a line on what the follower gets. */
export function ActionChoice({ labelId, value, onChoose }: ActionChoiceProps) {
  const t = useMessages(workbenchMessages).actions;
  const words = useMessages(actionMessages);
  const id = useId();
  return (
    <fieldset aria-labelledby={labelId} className={classes.groups}>
      {ACTION_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={classes.heading}>
            {t.groups[group]}
          </div>
          <div className={classes.cards}>
            {ACTION_TYPE_NAMES.filter((type) => rowOf(type).group === group).map((type) => {
              const Icon = ACTION_ICONS[type];
              return (
                <button
                  key={type}
                  type="button"
                  className={classes.card}
                  aria-pressed={type === value}
                  aria-label={words.names[type]}
                  aria-describedby={`${id}-${type}`}
                  onClick={() => onChoose(type)}
                >
                  <span className={classes.icon}>
                    <Icon size={20} stroke={1.6} aria-hidden />
                  </span>
                  <span>
                    <span className={classes.name}>{words.names[type]}</span>
                    <span id={`${id}-${type}`} className={classes.hint}>
                      {words.hints[type]}
                    </span>
                  </span>
                </button>
              );
            })}
          </div>
        </section>
      ))}
    </fieldset>
  );
}
