//! Lộ trình 2025: the pure core of a scenario-modelling tool for payroll reduction and party-member sourcing.
