/// What is publicly known of Basispoort's REST interface (basispoort.md §1), as tests that speak
/// only its wire. They know no class of any server. Without settings they start the simulator; with
/// `-Dcontract.rest=…` and `-Dcontract.certificates=…` they meet another server, see
/// [nl.basispoortcontract.Server].
@org.jspecify.annotations.NullMarked
package nl.basispoortcontract;
