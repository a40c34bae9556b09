package dev.tocsin.notification.backtest;

import java.util.List;

/** What a file of cases holds: those that were understood, and those that were not. */
record CaseFile(List<BreachCase> cases, List<FaultyCase> faulty) {}
