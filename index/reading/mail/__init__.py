"""Mail: single messages, mailboxes, Outlook's messages, and pages that browsers save as mail (MHTML)."""
