import { NumberInput } from '@mantine/core';

export interface NumberField<Name extends string> {
  readonly name: Name;
  /** As the service names it in what it refuses. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** The service has a share, people write percent. */
  readonly percent?: boolean;
}

/** What stands in a field: empty where nothing does, which the service refuses by its name. */
type Value = number | null;

interface Props<Name extends string> {
  readonly fields: readonly NumberField<Name>[];
  readonly values: Readonly<Record<Name, number>>;
  readonly fault: (path: string) => string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (name: Name, value: number) => void;
}

/** Numbers beside one another, each with what is wrong with it. */
export function NumberFields<Name extends string>(props: Props<Name>) {
  const { fields, values, fault, readOnly, onChange } = props;
  return (
    <div className="number-fields">
      {fields.map(({ name, path, label, hint, percent }) => {
        const value: Value = values[name];
        const factor = percent ? 100 : 1;
        return (
          <NumberInput
            key={path}
            label={label}
            description={hint}
            value={value === null ? '' : Number((value * factor).toFixed(4))}
            suffix={percent ? ' %' : ''}
            error={fault(path)}
            readOnly={readOnly}
            hideControls={readOnly}
            onChange={(told) =>
              onChange(name, (told === '' ? null : Number(told) / factor) as number)
            }
          />
        );
      })}
    </div>
  );
}
