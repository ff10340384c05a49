"""What the tool reports: findings, their fixes, severity and MQM category."""
