/**
 * Sigma rules on the JVM: parse, compile, match, explain.
 *
 * <p>A {@link org.decnet.sigma.RuleParser} reads YAML into {@link org.decnet.sigma.Rule}s and says
 * what is wrong with a file, by line and column. A {@link org.decnet.sigma.RuleSet} compiles rules
 * for one kind of event, whose fields a {@link org.decnet.sigma.FieldCatalog} numbers, and matches
 * events that give their values by those numbers. Matching takes time linear in the event, whatever
 * the rule and whoever wrote the event.
 *
 * <p>Detection rules of Sigma 2.1 are supported with every modifier. {@link
 * org.decnet.sigma.Placeholders} fill the placeholders of rules when they are read; {@link
 * org.decnet.sigma.Filters} add filters to rules before they are compiled. Rule collections ({@code
 * action}), which Sigma 2 dropped, are read with a warning. What is not supported is an error of
 * the file, never ignored.
 *
 * {@snippet :
 * import java.util.List;
 * import java.util.Map;
 * import org.decnet.sigma.*;
 *
 * public class Example {
 *   static final List<String> FIELDS = List.of("Image", "CommandLine");
 *
 *   public static void main(String[] args) {
 *     String yaml =
 *         """
 *         title: Search for SUID programs
 *         logsource: { category: process_creation, product: linux }
 *         detection:
 *           sel:
 *             Image|endswith: /find
 *             CommandLine|contains: ' -perm -u=s'
 *           condition: sel
 *         """;
 *     ParseResult parsed = new RuleParser().parse("suid.yml", yaml);
 *     parsed.problems().forEach(problem -> System.out.println(problem.describe()));
 *
 *     FieldCatalog catalog =
 *         new FieldCatalog() {
 *           @Override
 *           public int slot(String fieldName) {
 *             return FIELDS.indexOf(fieldName); // -1 is NO_SLOT
 *           }
 *
 *           @Override
 *           public int[] keywordSlots() {
 *             return new int[] {1};
 *           }
 *         };
 *     RuleSet rules = RuleSet.compile(parsed.rules(), catalog).ruleSet();
 *
 *     Map<Integer, String> values = Map.of(0, "/usr/bin/find", 1, "find / -perm -u=s");
 *     EventView event = values::get;
 *     rules.match(event, rule -> System.out.println(rules.explain(rule, event).text()));
 *   }
 * }
 * }
 *
 * <p>This prints:
 *
 * <pre>
 * Search for SUID programs matches
 *   sel: Image|endswith: /find holds for Image = "/usr/bin/find" at 8..13 "/find"
 *   sel: CommandLine|contains:  -perm -u=s holds for CommandLine = "find / -perm -u=s" at 6..17 " -perm -u=s"
 * </pre>
 */
@NullMarked
package org.decnet.sigma;

import org.jspecify.annotations.NullMarked;
