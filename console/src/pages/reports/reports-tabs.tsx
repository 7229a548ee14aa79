import { Link } from '@tanstack/react-router';
import { words } from '../../words.ts';

const { tabs, tabsLabel } = words.reports;

/** The parts of Reports, each a place of its own. */
export function ReportsTabs() {
  return (
    <nav className="tabs" aria-label={tabsLabel}>
      <Link to="/reports" activeOptions={{ exact: true, includeSearch: false }}>
        {tabs.search}
      </Link>
      <Link to="/reports/conservation">{tabs.books}</Link>
      <Link to="/reports/flaggers">{tabs.flaggers}</Link>
      <Link to="/reports/settings">{tabs.settings}</Link>
    </nav>
  );
}
